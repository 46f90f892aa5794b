/** Students write in their own words. For the mission on risks, which is mostly text: what is recognised, and what is not taken for it. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { invariant } from '#base/result.ts'
import { findIdea, ideaForms } from '#documents/idea.ts'
import { readyScenario } from './files.ts'

const { criteria } = readyScenario('risques-jupiter-media').scenario.text

const idea = z.looseObject({
  id: z.string(),
  any: z.array(z.array(z.string())),
  form: z.enum(ideaForms).default('affirmed'),
})

function ideasIn(value: unknown): z.output<typeof idea>[] {
  const read = idea.safeParse(value)
  if (read.success) return [read.data]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(ideasIn) : []
}

const says = (criterion: string, id: string, text: string): boolean => {
  const asked = criteria.filter((one) => one.id === criterion).flatMap(({ check }) => ideasIn(check))
  const one = asked.find((each) => each.id === id)
  invariant(one, `${criterion} has the idea ${id}`)
  return findIdea([{ index: 0, text }], { alternatives: one.any, form: one.form }) !== undefined
}

const SAID: [criterion: string, idea: string, texts: string[]][] = [
  [
    'accident-declare',
    'cpam',
    [
      'La déclaration part à la CPAM de Valence.',
      'Il faut prévenir la caisse primaire.',
      'On l’envoie à la caisse d’assurance maladie sur net-entreprises.',
      'À déclarer auprès de la sécurité sociale.',
    ],
  ],
  [
    'personnes-informees',
    'personnes',
    [
      'Nous devons prévenir chaque personne du fichier.',
      'Comme le risque est élevé pour ces contacts, il faut aussi les avertir un par un.',
      'Il faut envoyer un mail aux 379 contacts.',
      'Les personnes concernées seront informées.',
      'Les clients dont les données ont été volées doivent en être alertés.',
      'Je propose d’écrire à tous les clients du fichier.',
      'Information des personnes concernées : oui.',
      'Les 379 personnes, par mail.',
      'Préparer un courrier pour les clients concernés.',
      'On doit écrire aux gens du fichier.',
      'Il faut donc les prévenir rapidement.',
    ],
  ],
  [
    'personnes-informees',
    'chiffrement',
    [
      'Le disque n’était pas chiffré.',
      'Rien n’était crypté.',
      'Les données sont en clair.',
      'Le mot de passe ne suffit pas à protéger le fichier.',
      'N’importe qui peut lire le fichier.',
      'Du fait de l’absence de chiffrement, le risque est élevé.',
    ],
  ],
  [
    'personnes-informees',
    'dispense',
    [
      'Il n’est donc pas nécessaire d’informer les personnes.',
      'Inutile de prévenir les clients.',
      'On n’est pas obligé d’écrire aux contacts.',
    ],
  ],
  [
    'vol-declare',
    'plainte',
    ['Il faut porter plainte.', 'Bastien doit aller au commissariat.', 'Dépôt à la gendarmerie dès ce matin.'],
  ],
  [
    'vol-declare',
    'assureur',
    [
      'Le vol se déclare à M. Teston.',
      'Il faut porter plainte et prévenir l’assurance.',
      'Assurances mutuelles du Sillon',
      'L’assurance doit être avertie du sinistre.',
      'Notre assureur attend la déclaration.',
    ],
  ],
  [
    'actions-proposees',
    'hauteur',
    [
      'Louer une nacelle pour les gros chantiers.',
      'Former les installateurs à la sécurité.',
      'Ne plus travailler sur une échelle.',
      'Acheter des plates-formes.',
      'Interdire l’échelle dès que le travail dure.',
    ],
  ],
  [
    'actions-proposees',
    'donnees',
    [
      'Crypter tous les portables.',
      'Mettre les fichiers sur le serveur.',
      'Faire des sauvegardes.',
      'Imposer des mots de passe plus complexes.',
      'Le chiffrement des disques doit devenir la règle.',
    ],
  ],
  [
    'actions-proposees',
    'vehicule',
    [
      'Ne plus rien laisser dans les voitures le soir.',
      'Équiper les fourgons d’une alarme.',
      'Interdire de laisser du matériel dans les véhicules.',
      'Vider les camions chaque soir.',
      'Plus un seul appareil dans les camions la nuit.',
    ],
  ],
  [
    'procedure-avant',
    'registre',
    [
      'Hugo note dans le registre la date et le nom.',
      'Une fiche de prêt est signée.',
      'Le salarié signe une décharge à la remise.',
      'Hugo inscrit le numéro de série dans un tableau.',
    ],
  ],
  [
    'procedure-avant',
    'protection',
    [
      'Le disque est crypté.',
      'Le code est personnel et ne se donne pas.',
      'Un mot de passe de douze caractères est obligatoire.',
    ],
  ],
  [
    'procedure-avant',
    'sauvegarde',
    [
      'Les fichiers s’enregistrent sur le serveur.',
      'Aucune donnée de client ne reste sur l’appareil.',
      'On sauvegarde chaque vendredi.',
    ],
  ],
  [
    'procedure-perte',
    'signaler',
    [
      'Le salarié téléphone tout de suite à Hugo Delmas.',
      'Prévenir le responsable.',
      'Appeler Hugo dans l’heure.',
      'La perte est déclarée immédiatement.',
    ],
  ],
  [
    'procedure-perte',
    'bloquer',
    [
      'Hugo coupe les accès.',
      'On change tous les mots de passe.',
      'L’appareil est effacé à distance.',
      'Les comptes sont désactivés.',
    ],
  ],
  [
    'equipe-consignes',
    'signaler',
    [
      'En cas de perte ou de vol, appelez Hugo.',
      'N’oubliez pas de signaler toute disparition.',
      'Merci de prévenir tout de suite.',
      'Si votre ordinateur est volé, informez-en Hugo Delmas.',
    ],
  ],
  ['equipe-consignes', 'vehicule', ['Ne laissez rien dans les voitures.', 'Videz les fourgons le soir.']],
  ['equipe-discretion', 'noms', ['Théo est tombé.', 'L’ordinateur de Bastien a été volé.']],
  ['equipe-discretion', 'sante', ['Il a trois semaines d’arrêt.', 'Notre collègue est en arrêt de travail.']],
  [
    'fiche-contenu',
    'source',
    ['D’après l’Agence publique de prévention au travail.', 'La fiche « Poser en hauteur » le dit.'],
  ],
  [
    'fiche-contenu',
    'regle',
    [
      'On n’utilise pas une échelle pour travailler.',
      'Il est interdit de travailler sur une échelle.',
      'Une échelle sert à monter, pas à travailler dessus.',
      'Article R. 4323-63 du code du travail.',
    ],
  ],
  [
    'fiche-contenu',
    'consequence',
    ['Nous devons louer des plateformes.', 'Le document unique est à compléter.', 'Il faut former les poseurs.'],
  ],
]

/** Sentences a student may well write that say something else, or the contrary. */
const NOT_SAID: typeof SAID = [
  ['accident-declare', 'cpam', ['Code de la sécurité sociale, article L. 441-2.', 'Le vol se déclare à l’assurance.']],
  [
    'personnes-informees',
    'personnes',
    [
      'Il n’est pas nécessaire d’informer les clients.',
      'Le fichier contient 379 contacts.',
      'Le fichier contient les informations et les adresses mail des clients.',
      'La CNIL doit être informée.',
    ],
  ],
  [
    'personnes-informees',
    'chiffrement',
    ['Je propose de chiffrer tous les disques.', 'L’ordinateur avait un mot de passe.'],
  ],
  ['personnes-informees', 'dispense', ['Chiffré, il ne serait pas nécessaire d’informer les personnes.']],
  ['vol-declare', 'assureur', ['La caisse primaire d’assurance maladie reçoit la déclaration.']],
  ['actions-proposees', 'donnees', ['L’ordinateur avait un mot de passe.', 'Le disque n’était pas chiffré.']],
  ['actions-proposees', 'vehicule', ['L’ordinateur était dans sa voiture.']],
  ['procedure-avant', 'protection', ['Chacun choisit son mot de passe.']],
  ['procedure-avant', 'registre', ['Les ordinateurs sont prêtés par Hugo Delmas.']],
  ['procedure-avant', 'sauvegarde', ['Les fichiers de travail sont gardés sur l’appareil.']],
  [
    'equipe-consignes',
    'signaler',
    ['Nous vous informons qu’un vol a eu lieu.', 'Un ordinateur a été volé avec un fichier de contacts.'],
  ],
  [
    'equipe-discretion',
    'menace',
    ['Signalez-le sans faute, personne ne sera sanctionné.', 'Nous poursuivons nos efforts.'],
  ],
  ['equipe-discretion', 'sante', ['Une chute peut blesser gravement.']],
]

const each = (table: typeof SAID) =>
  table.flatMap(([criterion, id, texts]) => texts.map((text) => ({ criterion, id, text })))

test.each(each(SAID))('$criterion, $id: « $text »', ({ criterion, id, text }) => {
  expect(says(criterion, id, text)).toBe(true)
})

test.each(each(NOT_SAID))('$criterion, not $id: « $text »', ({ criterion, id, text }) => {
  expect(says(criterion, id, text)).toBe(false)
})
