/** Support access from outside: agents at the door, inside, and out. */
package io.companyaccess.acceptance.supportaccess;
