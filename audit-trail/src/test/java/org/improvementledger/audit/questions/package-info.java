@NullMarked
package org.improvementledger.audit.questions;

import org.jspecify.annotations.NullMarked;
