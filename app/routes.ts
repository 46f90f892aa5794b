import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes'

/** The table of contents: the French address on the left, the file that answers on the right. */
export default [
  // Outside the desk: account, home, classes, assignments, the standard, administration.
  route('deconnexion', 'routes/account/sign-out.ts'),
  route('tentatives/:attempt/refaire', 'routes/result/retry.ts'),
  route('classes/:class/grille/export', 'routes/class/grid-export.ts'),
  layout('routes/account/frame.tsx', [
    index('routes/home/home.tsx'),
    route('connexion', 'routes/account/sign-in.tsx'),
    route('compte/mot-de-passe', 'routes/account/password.tsx'),
    route('missions', 'routes/missions/catalogue.tsx'),
    route('referentiel', 'routes/referentiel/browse.tsx'),
    route('referentiel/taches/:code', 'routes/referentiel/task.tsx'),
    // A copy's result and its replay.
    route('tentatives/:attempt/resultat', 'routes/result/result.tsx'),
    route('tentatives/:attempt/rejouer', 'routes/result/replay.tsx'),
    route('classes', 'routes/class/classes.tsx'),
    ...prefix('classes/:class', [
      index('routes/class/class.tsx'),
      route('membres', 'routes/class/members.tsx'),
      route('import', 'routes/class/import.tsx'),
      route('mots-de-passe', 'routes/class/first-passwords.tsx'),
      route('devoirs/nouveau', 'routes/assignment/new.tsx'),
      route('grille', 'routes/class/grid.tsx'),
    ]),
    ...prefix('devoirs/:assignment', [
      index('routes/assignment/assignment.tsx'),
      route('modifier', 'routes/assignment/edit.tsx'),
      route('commencer', 'routes/assignment/start.tsx'),
      route('reevaluer', 'routes/assignment/regrade.tsx'),
      route('copies/:attempt', 'routes/assignment/copy.tsx'),
    ]),
    route('administration', 'routes/admin/school.tsx'),
    route('administration/comptes', 'routes/admin/accounts.tsx'),
    route('administration/journal', 'routes/admin/audit.tsx'),
  ]),

  // Every component on sample data; answers only in development and in the accessibility tests.
  ...prefix('atelier', [
    route('', 'routes/dev/development-only.tsx', [
      index('routes/dev/gallery.tsx'),
      route('bureau', 'routes/dev/desk.tsx'),
      route('document', 'routes/dev/document.tsx'),
      route('incident', 'routes/dev/incident.tsx'),
    ]),
  ]),

  // What the student's desk asks for and sends, outside its frame.
  ...prefix('tentatives/:attempt', [
    route('etat', 'routes/desk/state.ts'),
    route('a-cote', 'routes/desk/beside.ts'),
    route('attendre', 'routes/desk/wait.ts'),
    route('livrables/:deliverable/enregistrer', 'routes/desk/save-edited.ts'),
    route('livrables/:deliverable/deposer', 'routes/desk/save-upload.ts'),
    route('livrables/:deliverable/fichier', 'routes/desk/deliverable-file.ts'),
  ]),

  // The student's desk, in one attempt.
  route('tentatives/:attempt', 'routes/desk/layout.tsx', [
    index('routes/desk/mission.tsx'),
    route('messagerie', 'routes/desk/mailbox.tsx', [
      index('routes/desk/mailbox-home.tsx'),
      route('nouveau', 'routes/desk/mail-new.tsx'),
      route(':mail', 'routes/desk/mail.tsx'),
    ]),
    route('agenda', 'routes/desk/agenda.tsx'),
    route('documents', 'routes/desk/documents.tsx'),
    route('documents/:annex', 'routes/desk/document.tsx'),
    route('livrables', 'routes/desk/deliverables.tsx'),
    route('livrables/:deliverable', 'routes/desk/deliverable.tsx'),
    route('rendre', 'routes/desk/hand-in.tsx'),

    // The PGI.
    ...prefix('pgi', [
      index('routes/pgi/home.tsx'),
      route('clients', 'routes/pgi/customers.tsx'),
      route('clients/nouveau', 'routes/pgi/customer-new.tsx'),
      route('clients/:code', 'routes/pgi/customer.tsx'),
      route('prospects', 'routes/pgi/prospects.tsx'),
      route('articles', 'routes/pgi/articles.tsx'),
      route('articles/nouveau', 'routes/pgi/article-new.tsx'),
      route('articles/:code', 'routes/pgi/article.tsx'),
      route('stocks', 'routes/pgi/stocks.tsx'),
      route('devis', 'routes/pgi/quotes.tsx'),
      route('commandes', 'routes/pgi/orders.tsx'),
      route('livraisons', 'routes/pgi/deliveries.tsx'),
      route('factures', 'routes/pgi/invoices.tsx'),
      route('avoirs', 'routes/pgi/credit-notes.tsx'),
      route('ventes/nouveau', 'routes/pgi/document-new.tsx'),
      route('ventes/:document', 'routes/pgi/sales-document.tsx'),
      route('ventes/:document/modifier', 'routes/pgi/document-edit.tsx'),
      route('ventes/:document/imprimer', 'routes/pgi/document-print.ts'),
      route('echeancier', 'routes/pgi/schedule.tsx'),
      route('balance-agee', 'routes/pgi/aged-receivables.tsx'),
      route('encours', 'routes/pgi/credit-watch.tsx'),
      route('reglements', 'routes/pgi/receipts.tsx'),
      route('reglements/nouveau', 'routes/pgi/receipt-new.tsx'),
      route('relances', 'routes/pgi/reminders.tsx'),
      route('relances/nouvelle', 'routes/pgi/reminder-new.tsx'),
      route('lettrage/:party', 'routes/pgi/party-ledger.tsx'),
      route('transfert', 'routes/pgi/transfer.tsx'),
      route('journaux', 'routes/pgi/journals.tsx'),
      route('grand-livre', 'routes/pgi/general-ledger.tsx'),
      route('balance', 'routes/pgi/trial-balance.tsx'),
      route('plan-comptable', 'routes/pgi/chart-of-accounts.tsx'),
      route('ecritures/nouvelle', 'routes/pgi/entry-new.tsx'),
      route('fec', 'routes/pgi/fec.tsx'),
      route('fec/fichier', 'routes/pgi/fec-file.ts'),
      route('immobilisations', 'routes/pgi/fixed-assets.tsx'),
      route('immobilisations/nouvelle', 'routes/pgi/fixed-asset-new.tsx'),
      route('immobilisations/:asset', 'routes/pgi/fixed-asset.tsx'),
      route('amortissements', 'routes/pgi/depreciation.tsx'),
      route('cloture', 'routes/pgi/year-end.tsx'),
      route('bilan', 'routes/pgi/balance-sheet.tsx'),
      route('compte-de-resultat', 'routes/pgi/income-statement.tsx'),
      route('sig', 'routes/pgi/sig.tsx'),
      route('bilan-fonctionnel', 'routes/pgi/functional-balance.tsx'),
      route('position-de-tresorerie', 'routes/pgi/cash-position.tsx'),
      route('seuil-de-rentabilite', 'routes/pgi/break-even.tsx'),
      route('commande', 'routes/pgi/command.ts'),
      route('provenance', 'routes/pgi/provenance.ts'),
      route('export/:list', 'routes/pgi/export.ts'),
    ]),
  ]),

  route('*', 'routes/home/not-found.tsx'),
] satisfies RouteConfig
