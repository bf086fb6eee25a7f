import puppeteer from 'puppeteer-core';
export const p = puppeteer;
