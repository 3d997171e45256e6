package org.improvementledger.audit.compare;

import java.util.List;

/** The kinds of item that a service has, in the order they are shown. A service has one bean of this type. */
@FunctionalInterface
public interface ComparedKinds {

    List<ComparedKind<?>> kinds();
}
