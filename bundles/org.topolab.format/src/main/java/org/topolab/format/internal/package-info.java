/** What several formats share and nobody else sees. */
package org.topolab.format.internal;
