import { initAll as initDesignSystem } from '/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js';

initDesignSystem();
