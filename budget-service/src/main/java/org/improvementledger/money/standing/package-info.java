/** How the improvement actions stand that the money is for, as the other service publishes them. */
@NullMarked
package org.improvementledger.money.standing;

import org.jspecify.annotations.NullMarked;
