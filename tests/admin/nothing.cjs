// Styles and pictures are nothing to a test that reads words.
module.exports = '';
