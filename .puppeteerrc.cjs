// A browser is found or installed by tools/setup.mjs; packages download none.
module.exports = { skipDownload: true };
