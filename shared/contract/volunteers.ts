import { activities } from './volunteers/activities.ts';
import { hours } from './volunteers/hours.ts';
import { register } from './volunteers/register.ts';
import { rewards } from './volunteers/rewards.ts';

export const volunteers = { ...register, ...activities, ...rewards, ...hours };
