/** Simulated neurons of visual cortex. */
package org.topolab.data.syntheticv1;
