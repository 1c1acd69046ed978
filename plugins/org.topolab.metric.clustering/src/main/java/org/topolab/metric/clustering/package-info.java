/** Clustering index of Reset networks. */
package org.topolab.metric.clustering;
