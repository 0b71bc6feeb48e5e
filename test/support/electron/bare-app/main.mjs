/** The least that Electron can do: one window with one line of text. What our app needs is measured against it. */
import { app, BrowserWindow } from 'electron';

app.enableSandbox();
void app.whenReady().then(() => new BrowserWindow().loadFile('index.html'));
app.on('window-all-closed', () => app.quit());
