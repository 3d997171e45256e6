package org.improvementledger.audit.search;

import java.util.UUID;
import org.improvementledger.chassis.projection.Key;

/** A measure whose figures are not people: all of them may be shown. One that is not here is held to count people. */
record OpenMeasureRow(@Key UUID measureId) {}
