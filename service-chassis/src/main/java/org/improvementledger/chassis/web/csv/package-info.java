/** Reading CSV files (RFC 4180) that people and their spreadsheets made: a bad line costs itself and nothing else. */
@NullMarked
package org.improvementledger.chassis.web.csv;

import org.jspecify.annotations.NullMarked;
