export async function runPeers() {
  return {};
}
