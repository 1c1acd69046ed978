/** Which class each unit prefers, and how clearly. */
package org.topolab.metric.selectivity;
