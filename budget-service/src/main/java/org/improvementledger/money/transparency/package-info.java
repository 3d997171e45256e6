/**
 * The quarterly transparency return: what the council spends above £500, as the Local Government Transparency Code 2015 has it published.
 */
@NullMarked
package org.improvementledger.money.transparency;

import org.jspecify.annotations.NullMarked;
