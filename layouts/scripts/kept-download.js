// Downloads a file that the device keeps: browsers ask the network for downloads, and never the worker.

/** @param {HTMLAnchorElement} link */
export async function download({ href, download: name }) {
  const again = Object.assign(document.createElement('a'), { href, download: name });
  if (await caches.match(href)) {
    // The network first, as for every file that may have changed; the worker knows how long to wait.
    const answer = await fetch(href);
    again.href = URL.createObjectURL(await answer.blob());
    again.download = name || decodeURIComponent(new URL(href).pathname.split('/').pop() ?? '');
    setTimeout(() => URL.revokeObjectURL(again.href), 60_000);
  }
  again.click();
}
