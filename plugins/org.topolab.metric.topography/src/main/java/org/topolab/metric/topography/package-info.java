/** Topography index of Reset networks. */
package org.topolab.metric.topography;
