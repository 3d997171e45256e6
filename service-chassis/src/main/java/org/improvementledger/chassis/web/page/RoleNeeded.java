package org.improvementledger.chassis.web.page;

import org.jspecify.annotations.Nullable;

/** An exception that knows which role would have been allowed, so that the page can say it. */
public interface RoleNeeded {

    @Nullable
    String roleNeeded();
}
