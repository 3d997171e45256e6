/**
 * Nothing about a child or family member is kept here: what people write is looked through for what looks like personal
 * data, before any of it is stored.
 */
@NullMarked
package org.improvementledger.chassis.web.screening;

import org.jspecify.annotations.NullMarked;
