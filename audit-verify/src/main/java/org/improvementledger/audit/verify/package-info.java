/**
 * The offline verifier: checks an export of a log on nothing but the JDK, without this software running anywhere. It is packed alone, with {@code audit.log} and
 * {@code audit.note}, as {@code audit-verify.jar}.
 */
@NullMarked
package org.improvementledger.audit.verify;

import org.jspecify.annotations.NullMarked;
