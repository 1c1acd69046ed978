/** How alike the incoming weights of neighbours on a sheet are. */
package org.topolab.metric.smoothness;
