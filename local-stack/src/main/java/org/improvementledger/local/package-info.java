/** The pair on one machine: PostgreSQL, Kafka and sign-in as processes of their own, for the two commands and for tests. */
@NullMarked
package org.improvementledger.local;

import org.jspecify.annotations.NullMarked;
