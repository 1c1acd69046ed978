/** HDF5 files: groups, and arrays of numbers that are read whole or row by row. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.format.hdf5;
