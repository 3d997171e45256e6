/** How a request becomes a command, and an outcome an answer: idempotency, preconditions, strict JSON, problem documents. */
@NullMarked
package org.improvementledger.chassis.web;

import org.jspecify.annotations.NullMarked;
