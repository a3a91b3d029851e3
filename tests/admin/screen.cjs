// jsdom draws nothing: what watches sizes never hears of one, and a media query matches as a test says.
if (typeof window !== 'undefined') {
  class Watches {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  for (const name of ['ResizeObserver', 'IntersectionObserver']) window[name] = Watches;
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    addListener() {},
    removeListener() {},
    addEventListener() {},
    removeEventListener() {},
  });
}
