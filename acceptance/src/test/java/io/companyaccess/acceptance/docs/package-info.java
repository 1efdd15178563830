/** What the docs say, done: their scripts are run, their pictures are taken, their links are followed. */
package io.companyaccess.acceptance.docs;
