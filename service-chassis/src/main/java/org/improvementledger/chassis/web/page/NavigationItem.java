package org.improvementledger.chassis.web.page;

/** An item of the service navigation as one page shows it. */
public record NavigationItem(String text, String href, boolean current) {}
