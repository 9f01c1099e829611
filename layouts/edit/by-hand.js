// Sveltia CMS would look for a configuration of its own as soon as it is loaded: here it is started by hand.
Reflect.set(window, 'CMS_MANUAL_INIT', true);
