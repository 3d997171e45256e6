/** The action-plan service: what the inspectorate found, and what is done about it. */
@NullMarked
package org.improvementledger.actionplan;

import org.jspecify.annotations.NullMarked;
