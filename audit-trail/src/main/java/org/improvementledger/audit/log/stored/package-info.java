/**
 * The log in Postgres: full tiles that are only ever added, and the right edge, written in one transaction with the entries that can be searched.
 *
 * <p>Entries are not stored a second time: a bundle is made of the trail's rows, so an altered row contradicts its hash.
 */
@NullMarked
package org.improvementledger.audit.log.stored;

import org.jspecify.annotations.NullMarked;
