/** Which classes each sub-network serves. */
package org.topolab.metric.specialisation;
