/**
 * The questions an auditor asks, each answered as a page and as a CSV, of everything or of one item. Answers are made of the entries and of the rows by
 * version of the service's read models when they are asked for; nothing is stored but who did which duty, and when board and inspectors came.
 */
@NullMarked
package org.improvementledger.audit.questions;

import org.jspecify.annotations.NullMarked;
