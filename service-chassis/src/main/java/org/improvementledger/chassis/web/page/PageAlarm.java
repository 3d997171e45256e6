package org.improvementledger.chassis.web.page;

import java.util.List;

/** Something so wrong that every page says it to whoever is signed in. Asked for each page, so it answers from memory. */
public interface PageAlarm {

    /** Whole sentences; none where all is well. */
    List<String> told();
}
