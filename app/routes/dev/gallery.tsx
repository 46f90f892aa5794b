export default function Gallery() {
  return <h1>Atelier</h1>
}
