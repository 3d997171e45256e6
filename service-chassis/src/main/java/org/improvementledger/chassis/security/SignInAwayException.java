package org.improvementledger.chassis.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The sign-in server does not answer. */
public final class SignInAwayException extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    SignInAwayException(Throwable cause) {
        super("The sign-in server cannot be reached. Try again shortly.", cause);
    }
}
