package org.improvementledger.chassis.web.page.form;

/** Something a form's page says of its subject, as a row of a summary list. */
public record Fact(String name, String value) {}
