/** The scheme of delegation: who may approve how much, by versions, and what follows for an approval. */
@NullMarked
package org.improvementledger.money.delegation;

import org.jspecify.annotations.NullMarked;
