package org.improvementledger.chassis.relay;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Another relay of this stream has taken over: this term is over. */
final class LeadershipLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LeadershipLostException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
