/**
 * A read model is made anew from the published history beside the live one, compared with it row by row, and dropped again; what was found is signed.
 *
 * <p>The rebuild itself is the chassis's ({@code chassis.projection}); here is who may ask, how it is told, and the report.
 */
@NullMarked
package org.improvementledger.audit.rebuild;

import org.jspecify.annotations.NullMarked;
