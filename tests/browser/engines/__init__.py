"""The engines that people read the site with, driven by keys alone: Chromium, Firefox, WebKit."""
