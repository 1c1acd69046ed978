/** What linear maps say of a layer: of its relation to the image, and of classes. */
package org.topolab.metric.linearity;
