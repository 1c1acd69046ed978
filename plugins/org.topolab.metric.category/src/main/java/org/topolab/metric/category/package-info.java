/** Which group of classes each unit of a sheet tells from the others. */
package org.topolab.metric.category;
