/** The sign-in server of the local stack: OpenID Connect for the pages, client credentials for scripts, demo users only. */
@NullMarked
package org.improvementledger.local.signin;

import org.jspecify.annotations.NullMarked;
