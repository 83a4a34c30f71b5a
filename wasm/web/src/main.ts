import { mount } from 'svelte';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import App from './App.svelte';
import './style.css';
import './print.css';

mount(App, { target: document.getElementById('app')! });
