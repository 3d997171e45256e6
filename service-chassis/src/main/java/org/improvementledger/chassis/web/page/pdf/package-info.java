/**
 * Documents: a template and a model become an accessible PDF (PDF/UA-1, ISO 14289-1). {@link
 * org.improvementledger.chassis.web.page.pdf.PdfDocuments} is the way in.
 */
@NullMarked
package org.improvementledger.chassis.web.page.pdf;

import org.jspecify.annotations.NullMarked;
