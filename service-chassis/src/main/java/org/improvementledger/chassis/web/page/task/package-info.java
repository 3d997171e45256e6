/** What is there to do for whom: each feature brings its own, a service's first page lists them all. */
@NullMarked
package org.improvementledger.chassis.web.page.task;

import org.jspecify.annotations.NullMarked;
