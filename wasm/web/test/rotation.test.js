import { test } from 'node:test';
import { audit, load, open, picture } from './served.js';
for (const name of ['ca-mau-2020', 'nam-2025-tinh-gia-dinh', 'rotation-merger', 'rotation-changes', 'promises-after-merger']) {
  test(name, async (t) => {
    const page = await open(t);
    await load(page, name, 'rotation');
    await page.waitForTimeout(800);
    await picture(page, `rotation-${name}-vi`);
    await audit(page);
  });
}
test('try', async (t) => {
    const page = await open(t);
    await load(page, 'nam-2025-tinh-gia-dinh', 'rotation');
    await page.locator('#try-more').click();
    const form = page.locator('form').first();
    await form.locator('select').first().selectOption('merge');
    await form.locator('.field input').first().fill('1/7/2026');
    await form.locator('.units').nth(0).locator('select').selectOption('so-4');
    await form.locator('.units').nth(0).locator('select').selectOption('so-5');
    await form.locator('.units').nth(1).locator('select').selectOption('so-4');
    await form.locator('button.main').click();
    await page.waitForTimeout(1500);
    await picture(page, `rotation-try-vi`);
    await audit(page);
});
