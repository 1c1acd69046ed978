/** What orientation units prefer, how selective they are, and how that lies on a sheet. */
package org.topolab.metric.orientation;
